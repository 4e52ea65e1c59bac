namespace BugBridge.Core.Commands;

/// <summary><c>/bug</c>, with or without an issue's key.</summary>
internal sealed class BugForm : ICommandForm
{
    public string Word => "bug";

    public string Usage => "/bug (file an issue), /bug KEY (join that issue)";

    public int Place => 10;

    public RepCommand Read(CommandText text) => text.Argument.Length == 0 ? new FileBug()
        : CommandReader.KeyIn(text.Argument) is { } key ? new JoinIssue(key)
        : WrongCommand.Of(
            Word, text.Argument, "Write /bug alone to file a new issue, or /bug with an issue's key, such as /bug ENG-12, to join that issue.");
}
