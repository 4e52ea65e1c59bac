namespace BugBridge.Core.Usability;

/// <summary>What put a ticket into its category. In this order: what comes first wins.</summary>
public enum PlacedBy
{
    /// <summary>Nothing did: it is unplaced.</summary>
    Nothing,

    /// <summary>A rep or a lead chose the category.</summary>
    Person,

    /// <summary>The value of a field.</summary>
    Field,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>The customer's words in the subject.</summary>
    Subject,

    /// <summary>The customer's words in the first message.</summary>
    Message,
}
