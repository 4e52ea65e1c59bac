namespace BugBridge.Core.Duplicates.Matching;

/// <summary>
/// Tells what many faults have in common from what is one fault's own, by counting in the index itself: "Build fails" over a bare error code says the same as
/// every other broken build.
/// </summary>
internal sealed class CommonTexts(ReportShelf shelf)
{
    /// <summary>As many other groups may say the same before it says nothing.</summary>
    private const int Few = 2;

    /// <summary>Whether few groups but this one have the error.</summary>
    public bool IsOwn(string signature, string group) => AreFew(shelf.WithSignature(signature), group);

    /// <summary>Whether few groups but this one hold all words of the report.</summary>
    public bool IsOwn(StoredReport report, string group)
    {
        var words = WordsOf(report).ToHashSet();
        var rarest = words.MinBy(shelf.Vocabulary.FrequencyOf);
        return AreFew(shelf.With(rarest).Where(other => WordsOf(other).Where(words.Contains).Distinct().Count() == words.Count), group);
    }

    private static bool AreFew(IEnumerable<StoredReport> reports, string group) =>
        reports.Select(report => report.Group).Where(other => other != group).Distinct(StringComparer.Ordinal).Skip(Few).FirstOrDefault() is null;

    private static IEnumerable<int> WordsOf(StoredReport report) => report.Fields.SelectMany(words => words).Select(word => word.Number);
}
