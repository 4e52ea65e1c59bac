using BugBridge.Core.Sync.State;

namespace BugBridge.Tests.Leaks;

/// <summary>One case while it is played: its own ticket and issue in a world that all cases share.</summary>
internal sealed class LeakScene(LeakWorld world, int number)
{
    private bool _isTicketNews;
    private bool _isIssueNews;

    /// <summary>A word that stands nowhere else: it must not be found on the other side.</summary>
    public string Canary { get; } = $"zkanari{number}x";

    /// <summary>A sentence with it.</summary>
    public string Secret => $"The shed holds bird {Canary} behind the second door.";

    /// <summary>A word that stands nowhere else and is for both sides.</summary>
    public string Herald { get; } = $"zherald{number}x";

    /// <summary>A sentence with it.</summary>
    public string Open => $"Everybody may know that {Herald} comes on Friday.";

    /// <summary>The helpdesk. What is done there is looked at after the step.</summary>
    public ILeakHelpdesk StandIn
    {
        get
        {
            _isTicketNews = true;
            return world.StandIn;
        }
    }

    /// <summary>Jira. What is done there is looked at after the step.</summary>
    public ILeakJira Jira
    {
        get
        {
            _isIssueNews = true;
            return world.Jira;
        }
    }

    /// <summary>The ticket; set by the first step.</summary>
    public string Ticket { get; set; } = string.Empty;

    /// <summary>Key or id of the issue, once there is one.</summary>
    public string Issue { get; set; } = string.Empty;

    /// <summary>The comment that the story is about.</summary>
    public string Comment { get; set; } = string.Empty;

    /// <summary>False when this helpdesk cannot do what the story needs: then it is no case here.</summary>
    public bool IsPlayable { get; set; } = true;

    /// <summary>What is done in this step after the bridge has looked, and before it writes.</summary>
    public Action<LeakScene>? Between { get; set; }

    /// <summary>What is done in this step after the bridge has looked, and long before it can write; it does not hear of it.</summary>
    public Action<LeakScene>? Unheard { get; set; }

    /// <summary>Plays a step: what is done, and what is done once the bridge has looked at that.</summary>
    public async Task PlayAsync(Action<LeakScene> step)
    {
        step(this);
        await FollowAsync();
    }

    /// <summary>Does what waits until the bridge has looked, if anything does.</summary>
    public async Task FollowAsync()
    {
        if (Between is { } between)
        {
            Between = null;
            await LookAsync();
            between(this);
        }
    }

    /// <summary>Lets the bridge look where something was done, or everywhere; it writes nothing yet.</summary>
    public async Task LookAsync(bool everywhere = false)
    {
        if ((_isTicketNews || everywhere) && Ticket.Length > 0)
        {
            await world.LookAsync(Lane.OfTicket(Ticket));
        }

        await FindIssueAsync();
        if ((_isIssueNews || everywhere) && Issue.Length > 0)
        {
            await world.LookAsync(Lane.OfIssue(world.Jira.IdOf(Issue)));
        }

        (_isTicketNews, _isIssueNews) = (false, false);
    }

    /// <summary>Learns which issue the ticket stands behind, once it does.</summary>
    public async Task FindIssueAsync()
    {
        if (Issue.Length == 0 && Ticket.Length > 0)
        {
            Issue = await world.IssueOfAsync(Ticket) ?? string.Empty;
        }
    }

    /// <summary>Does something to a ticket's comment, where the helpdesk can.</summary>
    public void Do(LeakDeed deed, string? comment, string words) => IsPlayable &= StandIn.Do(deed, Ticket, comment, words);
}
