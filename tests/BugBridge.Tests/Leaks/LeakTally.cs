namespace BugBridge.Tests.Leaks;

/// <summary>What all worlds of a run came to so far.</summary>
public sealed class LeakTally
{
    private int _worlds;
    private int _cases;
    private int _findings;

    /// <summary>Counts a world in, and says what all came to.</summary>
    public string With(int cases, int findings)
    {
        _worlds++;
        _cases += cases;
        _findings += findings;
        return $"So far in this run: {_cases} cases in {_worlds} worlds, {_findings} findings";
    }
}
