namespace BugBridge.Host.Commands;

/// <summary>How a text stands out in a terminal; elsewhere, and with <c>NO_COLOR</c>, all look alike.</summary>
internal enum Tone
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>Bold, as a heading.</summary>
    Heading,

    /// <summary>Green: all is well.</summary>
    Good,

    /// <summary>Yellow: worth a look.</summary>
    Warning,

    /// <summary>Red: something is wrong.</summary>
    Bad,
}
