namespace BugBridge.Connectors.Jira;

/// <summary>All in which the kinds of Jira differ.</summary>
/// <param name="Product">Its name, and how it is spoken to.</param>
/// <param name="Forms">Its texts, people and files.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record JiraDialect(IJiraProduct Product, IJiraForms Forms, IJiraCalls Calls)
{
    /// <summary>That of a kind of Jira.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="usesOAuth">Whether the bridge signs in as a service account; only told where something is wrong with that.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static JiraDialect Of(JiraKind kind, bool usesOAuth = false) => kind switch
    {
        JiraKind.Cloud => Of(new CloudDialect(usesOAuth)),
        JiraKind.DataCenter => Of(new DataCenterDialect(usesOAuth)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of Jira."),
    };

    private static JiraDialect Of<TDialect>(TDialect dialect)
        where TDialect : IJiraProduct, IJiraForms, IJiraCalls => new(dialect, dialect, dialect);
}
