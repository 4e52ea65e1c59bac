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

    /// <summary>What the vendor answers to a request that does not fit its contract.</summary>
    Answer BadRequest(string problem);

    /// <summary>What the vendor answers where nothing is.</summary>
    Answer NotFound();

    /// <summary>What the vendor answers to a call with bad credentials.</summary>
    Answer Unauthorized();

    /// <summary>What the vendor answers to too many calls.</summary>
    Answer TooMany(TimeSpan wait, string reason);

    /// <summary>What a vendor in trouble answers to this call when it has lost sight of all data: 404 for one thing, an empty list for many.</summary>
    Answer Emptied(Answer real);
}
