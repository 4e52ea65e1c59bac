namespace BugBridge.Host.Webhooks;

/// <summary>
/// Where webhooks say "look here". Calls return at once and never fail; saying the same twice before it was looked at costs nothing. A
/// hint that is lost (the process ends) does no harm: the next poll finds the change.
/// </summary>
internal interface IChangeHints
{
    /// <summary>A ticket changed, or a comment on it.</summary>
    void TicketChanged(string id);

    /// <summary>An issue changed, or a comment on it; by Jira's id, which stays when the issue moves.</summary>
    void IssueChanged(string id);

    /// <summary>A version or a sprint changed, and with it perhaps the estimate of any issue.</summary>
    void VersionsChanged();
}
