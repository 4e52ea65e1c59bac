namespace BugBridge.Core.Commands;

/// <summary>
/// Something that a rep asks of the bridge, written at the start of a line of an internal note: an <see cref="ICommandForm"/> says how. Those that may have
/// to wait for a filing are kept in the database, under their <see cref="CommandNameAttribute"/>.
/// </summary>
public abstract record RepCommand
{
    /// <summary>The word with which it begins, with its slash.</summary>
    internal abstract string Word { get; }

    /// <summary>The key of the issue that it names, in capitals; null for one that names none.</summary>
    internal virtual string? NamedKey => null;

    /// <summary>Whether it means nothing for a ticket without an issue.</summary>
    internal virtual bool NeedsIssue => false;
}
