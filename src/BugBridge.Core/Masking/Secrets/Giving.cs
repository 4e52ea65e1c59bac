namespace BugBridge.Core.Masking.Secrets;

/// <summary>How a name is given its value; it decides what is believed to be one.</summary>
internal enum Giving
{
    /// <summary>By a sign without spaces, or as code, settings and calls do: any word may be a value.</summary>
    Assigned,

    /// <summary>By a sign as people write it: a word is a value only where no sentence goes on.</summary>
    Marked,

    /// <summary>By a verb: "is", "lautet".</summary>
    Spoken,

    /// <summary>By nothing but standing next to it.</summary>
    Beside,

    /// <summary>In the next cell of a table.</summary>
    Cell,

    /// <summary>On the next line, below a name with a sign.</summary>
    Below,

    /// <summary>On the next line, below nothing but a name.</summary>
    BelowLabel,
}
