namespace BugBridge.Core.Duplicates.Matching;

/// <summary>What a word weighs in a query; 0 in fields that it is not in.</summary>
/// <param name="Title">In the title.</param>
/// <param name="Text">In the text.</param>
/// <param name="Code">In code.</param>
/// <param name="TextPart">Its part in a score of the text by BM25.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct QueryWord(float Title, float Text, float Code, float TextPart)
{
    /// <summary>Its weight in a field.</summary>
    public float In(int field) => field switch { 0 => Title, 1 => Text, _ => Code };
}
