namespace BugBridge.Core.Commands;

/// <summary><c>/not KEY</c>.</summary>
internal sealed class NotForm : ICommandForm
{
    public string Word => "not";

    public string Usage => "/not KEY (a different bug than that issue)";

    public int Place => 20;

    /// <summary>"Note" and "now" are that near.</summary>
    public bool MayBeMistyped => false;

    public RepCommand Read(CommandText text) => CommandReader.KeyIn(text.Argument) is { } key ? new NotSame(key) : WrongCommand.Of(
        Word,
        text.Argument,
        "Write /not with an issue's key, such as /not ENG-12, if this ticket is a different bug than that issue. If it is not a bug at all, write /unlink.");
}
