using BugBridge.Host.Webhooks;

namespace BugBridge.Tests.Host.Webhooks;

/// <summary>Writes hints down.</summary>
internal sealed class RecordedHints : IChangeHints
{
    public List<string> Said { get; } = [];

    public void TicketChanged(string id) => Said.Add("ticket " + id);

    public void IssueChanged(string id) => Said.Add("issue " + id);

    public void VersionsChanged() => Said.Add("versions");
}
