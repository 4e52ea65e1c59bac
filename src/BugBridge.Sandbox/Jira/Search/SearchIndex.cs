namespace BugBridge.Sandbox.Jira.Search;

/// <summary>What search knows of the issues: what they were some time ago. Used under the state's lock.</summary>
internal sealed class SearchIndex(TimeSpan lag, TimeProvider clock)
{
    private readonly Dictionary<long, JiraIssue> _known = [];
    private readonly Queue<(DateTimeOffset Due, long Id, JiraIssue? Issue)> _coming = new();

    /// <summary>The issues as search sees them now.</summary>
    public IEnumerable<JiraIssue> Issues
    {
        get
        {
            while (_coming.TryPeek(out var next) && next.Due <= clock.GetUtcNow())
            {
                Take(_coming.Dequeue());
            }

            return _known.Values;
        }
    }

    /// <summary>Notes that an issue has changed, or with null that it is gone.</summary>
    public void Note(long id, JiraIssue? issue)
    {
        var change = (clock.GetUtcNow() + lag, id, issue);
        if (lag <= TimeSpan.Zero)
        {
            Take(change);
        }
        else
        {
            _coming.Enqueue(change);
        }
    }

    /// <summary>Makes search know an issue as it is now.</summary>
    public void Reconcile(long id, JiraIssue? issue) => Take((default, id, issue));

    private void Take((DateTimeOffset Due, long Id, JiraIssue? Issue) change)
    {
        if (change.Issue is null)
        {
            _known.Remove(change.Id);
        }
        else
        {
            _known[change.Id] = change.Issue;
        }
    }
}
