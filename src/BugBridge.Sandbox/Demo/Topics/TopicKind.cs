namespace BugBridge.Sandbox.Demo.Topics;

/// <summary>What kind of tickets a topic brings.</summary>
public enum TopicKind
{
    /// <summary>A fault of the product.</summary>
    Bug,

    /// <summary>How to do something.</summary>
    HowTo,

    /// <summary>Any other question.</summary>
    Question,

    /// <summary>About plans and money.</summary>
    Billing,

    /// <summary>Works as meant, and is hard to use.</summary>
    Usability,
}
