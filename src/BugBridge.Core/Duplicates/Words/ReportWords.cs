namespace BugBridge.Core.Duplicates.Words;

/// <summary>The words of a report, field by field, in order and with repeats. Each is lower case and, where it is a plain word, a stem.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Text">Of what people wrote in their own words.</param>
/// <param name="Code">Of code, logs and stack traces.</param>
internal sealed record ReportWords(IReadOnlyList<Word> Title, IReadOnlyList<Word> Text, IReadOnlyList<Word> Code)
{
    /// <summary>How many fields there are.</summary>
    public const int Fields = 3;

    /// <summary>The words of a field: 0 is the title, 1 the text, 2 the code.</summary>
    public IReadOnlyList<Word> this[int field] => field switch
    {
        0 => Title,
        1 => Text,
        _ => Code,
    };
}
