namespace BugBridge.Host.Commands;

/// <summary>Tells of long work how far it is, each time so many more are done.</summary>
/// <param name="aside">Takes the lines.</param>
/// <param name="every">How many lie between two lines.</param>
/// <param name="words">The words for a number.</param>
internal sealed class CountProgress(Printer aside, int every, Func<int, string> words) : IProgress<int>
{
    public void Report(int value)
    {
        if (value % every == 0)
        {
            aside.Progress(words(value));
        }
    }
}
