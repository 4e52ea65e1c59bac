namespace BugBridge.Core.Text;

/// <summary>How a <see cref="TextRun"/> is shown.</summary>
[Flags]
public enum TextMarks
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Strong = 1,

    /// <summary>Italic.</summary>
    Emphasis = 2,

    /// <summary>Monospaced, inside a line.</summary>
    Code = 4,

    /// <summary>Struck through.</summary>
    Strike = 8,

    /// <summary>Underlined.</summary>
    Underline = 16,

    /// <summary>Raised, as in 10⁶. Where a format has no such mark, see <see cref="RaisedText"/>.</summary>
    Superscript = 32,

    /// <summary>Lowered, as in H₂O.</summary>
    Subscript = 64,
}
