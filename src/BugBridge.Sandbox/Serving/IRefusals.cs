namespace BugBridge.Sandbox.Serving;

/// <summary>How a vendor turns requests away.</summary>
internal interface IRefusals
{
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
