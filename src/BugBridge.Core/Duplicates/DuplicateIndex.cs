using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// All known reports, to be searched for those that describe the same fault. Held in memory; safe for concurrent use. A group is what the
/// caller says belongs together: an issue with all tickets behind it.
/// </summary>
public sealed class DuplicateIndex
{
    /// <summary>How many reports it holds.</summary>
    public int Count => 0;

    /// <summary>Adds a report, or replaces what is known of it: its text, or only its group.</summary>
    public void Put(Report report, string group) => throw new NotSupportedException();

    /// <summary>Takes a report out; nothing when it is not there.</summary>
    public void Remove(string reportId) => throw new NotSupportedException();

    /// <summary>The groups that speak most alike, the best first; without the group that holds the query itself.</summary>
    /// <param name="query">The new report. It need not be in the index.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="notBefore">Reports written before this do not count, UTC.</param>
    /// <param name="except">Groups that are not wanted, or null.</param>
    public ImmutableArray<Candidate> Search(Report query, int limit, DateTimeOffset notBefore, IReadOnlySet<string>? except = null) =>
        throw new NotSupportedException();
}
