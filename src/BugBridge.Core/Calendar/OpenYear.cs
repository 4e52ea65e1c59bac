namespace BugBridge.Core.Calendar;

/// <summary>The business hours of one year, in ticks UTC.</summary>
internal sealed class OpenYear
{
    private readonly List<long> _begins = [];
    private readonly List<long> _ends = [];
    private readonly List<long> _before = [];
    private long _all;

    /// <summary>Adds a time after all others.</summary>
    public void Add(long begin, long end)
    {
        // Clocks may skip all of it.
        if (end > begin)
        {
            _begins.Add(begin);
            _ends.Add(end);
            _before.Add(_all);
            _all += end - begin;
        }
    }

    /// <summary>How much of it has passed at a moment.</summary>
    public long Until(long moment)
    {
        var found = _begins.BinarySearch(moment);
        var at = found < 0 ? ~found - 1 : found;
        return at < 0 ? 0 : _before[at] + Math.Min(moment, _ends[at]) - _begins[at];
    }
}
