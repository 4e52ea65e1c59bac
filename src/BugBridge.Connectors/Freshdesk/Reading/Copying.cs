using System.Text.RegularExpressions;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>
/// Which conversations Freshdesk wrote by itself under an agent's name: the note in the ticket that another one was merged into holds that ticket's words,
/// and has no mark but how it begins.
/// </summary>
internal static partial class Copying
{
    // Conversations that no agent types: changes of state, notes about the ticket itself, answers to surveys, summaries.
    private static readonly int[] Machines = [3, 4, 6, 12];

    /// <summary>The reason, as the end of a sentence that begins with the comment; null for what its author wrote.</summary>
    public static string? Of(WireConversation written) =>
        written.Source is { } source && Machines.Contains(source) ? "was made by Freshdesk"
        : MergedFrom().IsMatch(BeginOf(written)) ? "was written by Freshdesk when tickets were merged"
        : null;

    private static string BeginOf(WireConversation written)
    {
        var text = PlainText.Of(CommentMapper.Text(written.Body, written.BodyText)).TrimStart();
        return CleanText.Start(text, 200);
    }

    // In the languages in which agents work most.
    [GeneratedRegex(@"^(?:merged from ticket|zusammengeführt (?:aus|von) ticket|aus ticket|fusionn[ée]e?s? (?:depuis|à partir) d[eu] ticket|fusionné du ticket|fusionado (?:desde|del|de) (?:el )?ticket|combinado (?:desde|del|de) (?:el )?ticket|mesclado do (?:ticket|tíquete)|unito dal ticket|samengevoegd (?:vanuit|van|uit) ticket|sammanslaget? från ärende|flettet fra billet|scalono z|sloučeno z|объединен[оа]? из|birleştirildi|チケット)\s*[\[#:(]*\s*\d+|^\D{0,40}#?\d+\D{0,20}(?:から統合|合并|合併|병합)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MergedFrom();
}
