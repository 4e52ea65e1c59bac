namespace BugBridge.Core.Usability;

/// <summary>Which tickets of a period a figure of the usability review counts.</summary>
public enum CaseFigure
{
    /// <summary>All usability tickets.</summary>
    Tickets,

    /// <summary>Those of the period before.</summary>
    Before,

    /// <summary>Those that have a category.</summary>
    Placed,

    /// <summary>Those that have none.</summary>
    Unplaced,

    /// <summary>Those that are solved, of which hours to solve are told.</summary>
    Solved,

    /// <summary>Those that are not solved.</summary>
    Unsolved,

    /// <summary>What would be among them if it were not spam, or deleted.</summary>
    Spam,
}
