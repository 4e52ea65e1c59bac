namespace BugBridge.Tests.Leaks;

/// <summary>The ways in which a Jira comment is not for everybody, or does not say that it is.</summary>
internal enum LeakLimit
{
    /// <summary>For everybody.</summary>
    None,

    /// <summary>For a role.</summary>
    Role,

    /// <summary>For a group.</summary>
    Group,

    /// <summary>Internal to a service project.</summary>
    Internal,

    /// <summary>Its visibility has a shape that nobody knows.</summary>
    OddVisibility,

    /// <summary>For something that is neither a role nor a group.</summary>
    OddReaders,
}
