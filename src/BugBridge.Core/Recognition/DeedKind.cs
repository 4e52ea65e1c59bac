namespace BugBridge.Core.Recognition;

/// <summary>What a rep is thanked for.</summary>
public enum DeedKind
{
    /// <summary>A bug that the rep reported first was confirmed.</summary>
    Confirmed,

    /// <summary>A bug that the rep reported first was fixed.</summary>
    Fixed,

    /// <summary>The rep rightly merged an issue as a duplicate.</summary>
    Duplicate,
}
