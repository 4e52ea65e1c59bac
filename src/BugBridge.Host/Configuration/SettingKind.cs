namespace BugBridge.Host.Configuration;

/// <summary>What a setting holds.</summary>
internal enum SettingKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A length of time.</summary>
    Time,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Several of one shape.</summary>
    List,

    /// <summary>Several of one shape, each with a name.</summary>
    Map,

    /// <summary>Named settings.</summary>
    Section,
}
