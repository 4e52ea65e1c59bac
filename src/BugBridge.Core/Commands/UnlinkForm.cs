namespace BugBridge.Core.Commands;

/// <summary><c>/unlink</c>, alone on its line.</summary>
internal sealed class UnlinkForm : ICommandForm
{
    public string Word => "unlink";

    public string Usage => "/unlink (remove the link)";

    public int Place => 30;

    public RepCommand Read(CommandText text) =>
        text.Argument.Length == 0 ? new Unlink() : WrongCommand.Of(Word, text.Argument, "Write /unlink alone on its line to unlink this ticket from its issue.");
}
