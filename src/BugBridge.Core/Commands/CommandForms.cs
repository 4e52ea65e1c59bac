using System.Collections.Immutable;

namespace BugBridge.Core.Commands;

/// <summary>All words that command the bridge, and what is close enough to one to be answered.</summary>
internal static class CommandForms
{
    private static readonly ImmutableHashSet<string> Synonyms =
        ["jira", "link", "join", "issue", "unbug", "engineering", "engineer", "eng", "ask", "help", "status", "bugbridge", "duplicate", "merge"];

    /// <summary>All forms, in the order in which reps are told of them.</summary>
    public static ImmutableArray<ICommandForm> All { get; } =
    [
        .. typeof(ICommandForm).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(ICommandForm).IsAssignableFrom(type))
            .Select(type => (ICommandForm)Activator.CreateInstance(type)!)
            .OrderBy(form => form.Place),
    ];

    private static readonly string Usages = $"The commands are {string.Join(", ", All[..^1].Select(form => form.Usage))} and {All[^1].Usage}.";

    /// <summary>What a rep is told who wrote a word that is not a command: the one that was probably meant, or all there are.</summary>
    public static string AdviceOn(string word) => Mistyped(word) is { } form ? $"Did you mean /{form.Word}?" : Usages;

    /// <summary>The form of the commands that begin with a word; null for a word that is none.</summary>
    public static ICommandForm? Of(string word) => All.FirstOrDefault(form => form.Word == word);

    /// <summary>True for known commands, for what people try instead of them, and for typing errors of one letter; other words belong to other tools.</summary>
    public static bool IsMeant(string word) =>
        Of(word) is not null || Synonyms.Contains(word) || (word.Length > 2 && Mistyped(word) is not null);

    private static ICommandForm? Mistyped(string word) => All.FirstOrDefault(form => form.MayBeMistyped && Spelling.Distance(word, form.Word) == 1);
}
