namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A status and the kind of status it is (<c>new</c>, <c>indeterminate</c>, <c>done</c>).</summary>
internal sealed record StatusWire(string? Name, StatusWire.CategoryWire? StatusCategory)
{
    internal sealed record CategoryWire(string? Key);
}
