namespace BugBridge.Core.Browsing;

/// <summary>Whose names are looked for.</summary>
public enum NameKind
{
    /// <summary>Customers' accounts.</summary>
    Account,

    /// <summary>Reps.</summary>
    Rep,
}
