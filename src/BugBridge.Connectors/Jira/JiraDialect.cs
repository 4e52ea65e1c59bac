namespace BugBridge.Connectors.Jira;

/// <summary>All in which the kinds of Jira differ.</summary>
/// <param name="Product">Its name, and how it is spoken to.</param>
/// <param name="Forms">Its texts, people and files.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record JiraDialect(IJiraProduct Product, IJiraForms Forms, IJiraCalls Calls)
{
    /// <summary>That of a kind of Jira.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public static JiraDialect Of(JiraKind kind) => kind switch
    {
        JiraKind.Cloud => Of(new CloudDialect()),
        JiraKind.DataCenter => Of(new DataCenterDialect()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of Jira."),
    };

    private static JiraDialect Of<TDialect>(TDialect dialect)
        where TDialect : IJiraProduct, IJiraForms, IJiraCalls => new(dialect, dialect, dialect);
}
