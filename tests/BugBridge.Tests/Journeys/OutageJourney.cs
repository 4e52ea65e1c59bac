using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>A journey in which one side is away for a while, and in which meanwhile something is closed on the other side, unheard.</summary>
public abstract class OutageJourney : Journey
{
    private protected const string Secret = "The key of the vault is under the mat.";

    /// <summary>Lets a remote take no writes while something is planned, and something else happens that nobody tells the bridge of.</summary>
    private protected async Task AwayAsync(Remote remote, Action planned, Action unheard, Action? then = null)
    {
        Bridge.Sandbox.Faults.Chance(new Fault(FaultKind.ServerError) { Remote = remote, Calls = CallKind.Write }, 1);
        planned();
        await Bridge.UntilAsync(async () => (await Bridge.Journal.CountAsync(Bridge.Token)).Failing > 0, "something failed");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        unheard();
        Bridge.Clock.Skip(TimeSpan.FromSeconds(30));
        // A try that began before may not have asked again; whatever begins now does.
        await Bridge.UntilAsync(async () => (await Bridge.Journal.ListAsync([EntryState.InFlight], 1, Bridge.Token)).IsEmpty, "nothing is on the wire");
        Bridge.Sandbox.Faults.Clear();
        then?.Invoke();
        await Bridge.SettleAsync();
    }

    /// <summary>Webhooks arrive again, and everything is read.</summary>
    private protected async Task HearAsync()
    {
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();
        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();
    }

    /// <summary>The one action of this title that is done with.</summary>
    private protected async Task<JournalEntry> DoneAsync(string title) => Assert.Single(
        await Bridge.Journal.ListAsync([EntryState.Done], 100, Bridge.Token), entry => entry.Action.Title.Contains(title, StringComparison.Ordinal));

    /// <summary>Keeps a comment, or the issue that it stands on, from those who could read it.</summary>
    private protected void Close(string how, string key, long comment)
    {
        switch (how)
        {
            case "limited":
                Jira.LimitComment(key, comment, "Developers");
                break;
            case "marked":
                Jira.MarkInternal(key, comment);
                break;
            case "deleted":
                Jira.DeleteComment(key, comment);
                break;
            case "secured":
                Jira.SetSecurityLevel(key, "Staff");
                break;
            case "hidden":
                Jira.Move(key, "SEC");
                break;
            default:
                Jira.Delete(key);
                break;
        }
    }
}
