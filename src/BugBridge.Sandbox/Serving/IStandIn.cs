using BugBridge.Core.Remotes;

namespace BugBridge.Sandbox.Serving;

/// <summary>What differs between vendors in how requests are let in and turned away.</summary>
internal interface IStandIn
{
    /// <summary>Which side it stands for.</summary>
    Remote Remote { get; }

    /// <summary>Where its calls are counted.</summary>
    CallCounts Calls { get; }

    /// <summary>Its operations.</summary>
    IEnumerable<Operation> Operations { get; }

    /// <summary>Null when the credentials are good, else what the vendor answers.</summary>
    Answer? CheckCredentials(Exchange exchange);

    /// <summary>Null when the call is within the vendor's limits, else its 429.</summary>
    Answer? CheckLimits(Exchange exchange);

    /// <summary>How it turns away.</summary>
    IRefusals Refusals { get; }
}
