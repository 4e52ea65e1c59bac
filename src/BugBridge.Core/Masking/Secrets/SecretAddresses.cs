namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds addresses that are secrets themselves: whoever knows a webhook's address may write there.</summary>
internal static class SecretAddresses
{
    private const int Longest = 1024;
    private const string EndOfAddress = " \t\n\"'<>)]}`|";

    private static readonly string[] Beginnings =
    [
        "hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/", "discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "webhook.office.com/", "outlook.office.com/webhook/",
        "api.telegram.org/bot", "hooks.zapier.com/hooks/catch/", "maker.ifttt.com/trigger/", "hook.eu1.make.com/", "hook.us1.make.com/", "hook.integromat.com/",
    ];

    /// <summary>Adds what stands behind the beginnings that are known.</summary>
    public static void AddTo(List<(int Start, int End)> found, string text)
    {
        foreach (var beginning in Beginnings)
        {
            for (var at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(beginning, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var start = at + beginning.Length;
                var end = start;
                while (end < text.Length && end - start < Longest && !EndOfAddress.Contains(text[end]) && !(text[end] == '/' && beginning.EndsWith("/bot", StringComparison.Ordinal)))
                {
                    end++;
                }

                var value = text.AsSpan(start, end - start).TrimEnd(".,;");
                if (value.Length >= 8 && !value.StartsWith("masked-") && value[0] != '[')
                {
                    found.Add((start, start + value.Length));
                }
            }
        }
    }
}
