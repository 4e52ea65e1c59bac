namespace BugBridge.Core.Duplicates.Words;

/// <summary>
/// Takes a report apart into words. Code, logs and stack traces become a field of their own, because they hold many words that say little;
/// their first and last lines are read, and the middle of a huge log is not.
/// </summary>
internal static class ReportReader
{
    // A log of a megabyte says no more in its middle than in its first and last lines, and would cost every query its time.
    private const int MostLines = 200;
    private const int MostCharacters = 20_000;

    /// <summary>The words of a report.</summary>
    public static ReportWords Read(Report report)
    {
        var description = Shortened(report.Description);
        var reader = new WordReader(Language.Of(report.Title, description));
        var title = new List<Word>();
        reader.Read(report.Title, title);
        var (text, code) = (new List<Word>(), new List<Word>());
        var lines = new CodeLines();
        var number = 0;
        var count = description.AsSpan().Count('\n') + 1;
        foreach (var line in description.AsSpan().EnumerateLines())
        {
            if (number < MostLines / 2 || number >= count - (MostLines / 2))
            {
                reader.Read(line, lines.IsCode(line) ? code : text);
            }

            number++;
        }

        return new ReportWords(title, text, code);
    }

    private static string Shortened(string text) => text.Length <= MostCharacters
        ? text
        : string.Concat(text.AsSpan(0, MostCharacters / 2), "\n", text.AsSpan(text.Length - (MostCharacters / 2)));
}
