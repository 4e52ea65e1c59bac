namespace BugBridge.Core.FirstContact;

/// <summary>By what the figures of first contact are broken down.</summary>
public enum ContactBreakdown
{
    /// <summary>The rep who answered first, by id.</summary>
    Rep,

    /// <summary>The rep who first solved it, by id.</summary>
    Solver,

    /// <summary>The channel.</summary>
    Channel,

    /// <summary>The category.</summary>
    Category,

    /// <summary>The product.</summary>
    Product,

    /// <summary>Whether something known was offered before it was solved: <c>true</c> or <c>false</c>.</summary>
    Offer,
}
