namespace BugBridge.Core.Commands;

/// <summary>How the commands that begin with one word are written in notes. All classes that are one are found by themselves.</summary>
internal interface ICommandForm
{
    /// <summary>The word, in lower case and without its slash.</summary>
    string Word { get; }

    /// <summary>What can be written and what it does, as reps are told it: "/unlink", "/bug (file an issue)".</summary>
    string Usage { get; }

    /// <summary>Its place among what reps are told of all commands: lower ones come first.</summary>
    int Place { get; }

    /// <summary>Whether a word that is one letter off counts as a typing error. Not where too many other words are that near.</summary>
    bool MayBeMistyped => true;

    /// <summary>Whether it takes the lines that follow, too, up to the next command or quotation.</summary>
    bool TakesLines => false;

    /// <summary>The command, or a <see cref="WrongCommand"/> that says what would have been right.</summary>
    RepCommand Read(CommandText text);
}
