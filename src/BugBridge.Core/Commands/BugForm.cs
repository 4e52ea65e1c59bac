using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Core.Commands;

/// <summary><c>/bug</c>, alone, with a title or with an issue's key. The title ends with its line: what stands below it is the reps' own.</summary>
internal sealed partial class BugForm : ICommandForm
{
    public string Word => "bug";

    public string Usage => "/bug (file an issue), /bug TITLE (file it with that title), /bug KEY (link this ticket to that issue)";

    public int Place => 10;

    public RepCommand Read(CommandText text)
    {
        var argument = CleanText.OneLine(text.Argument);
        return argument.Length == 0 ? new FileBug()
            : CommandReader.KeyIn(argument) is { } key ? new JoinIssue(key)
            : IsTitle(argument) ? new FileBug { Report = new BugReport { Title = argument }, MayMean = CommandReader.KeyIn(argument.Split(' ')[0]) }
            : WrongCommand.Of(
                Word,
                text.Argument,
                "Write /bug alone to file this ticket, /bug and a title of a few words to file it with that title, or /bug and an issue's key, such as /bug ENG-12, to link that issue.");
    }

    /// <summary>An address alone is none, nor is a single word that may be a key with a typing error. In languages that part no words by spaces, one may be a title.</summary>
    private static bool IsTitle(string argument) => argument.Any(char.IsLetter) && !Address().IsMatch(argument) && !MayBeKey().IsMatch(argument);

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[#A-Z0-9_.,;:!/\\–—-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MayBeKey();
}
