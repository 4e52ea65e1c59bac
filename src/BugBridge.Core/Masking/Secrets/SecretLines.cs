using System.Buffers;

namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds what a whole line makes a secret: headers of calls, arguments of commands, lines of password files.</summary>
internal static class SecretLines
{
    private const int LongestLine = 8192;
    private static readonly SearchValues<char> Ports = SearchValues.Create("0123456789:./tcpud-");
    private static readonly SearchValues<char> NoPasswordFile = SearchValues.Create(" /\"'()");

    private static readonly SearchValues<string> Commands = SearchValues.Create(
        [
            "curl", "wget", "http", "mysql", "mariadb", "sqlcmd", "bcp", "isql", "docker", "podman", "helm", "sshpass", "az ", "oc ", "mongo", "redis-cli", "ldap", "plink", "pscp", "winscp", "smbclient", "net use", "openssl",
            "skopeo", "psexec", "mosquitto", "xfreerdp", "svn", "htpasswd", "keytool", "rabbitmqadmin", "influx", "clickhouse", "nmcli",
        ],
        StringComparison.OrdinalIgnoreCase);

    // What gives a password to which commands. Those that take it without a space come first; the last take a user and a password together.
    private static readonly (string Option, string[] Commands, bool IsJoined, bool IsPair)[] Options =
    [
        ("-p", ["mysql", "mariadb"], true, false),
        ("-P", ["sqlcmd", "bcp", "isql", "mosquitto"], false, false),
        ("-p", ["docker", "podman", "helm", "sshpass", "az ", "oc ", "mongo", "skopeo", "psexec", "influx", "rabbitmqadmin"], false, false),
        ("-p", ["sshpass"], true, false),
        ("-a", ["redis-cli"], false, false),
        ("-w", ["ldap"], false, false),
        ("-pw", ["plink", "pscp", "winscp"], false, false),
        ("-u", ["curl", "http", "wget"], false, true),
        ("--user", ["curl", "http"], false, true),
        ("--proxy-user", ["curl"], false, true),
        ("-u", ["curl"], true, true),
        ("/p:", ["xfreerdp"], true, false),
        ("-U", ["curl", "smbclient"], false, true),
        ("-a", ["http "], false, true),
    ];

    /// <summary>Adds the secrets of a text's lines.</summary>
    public static void AddTo(List<(int Start, int End)> found, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var newline ? newline : text.Length;
            var stop = Math.Min(end, at + LongestLine);
            SecretHeaders.AddTo(found, text, at, stop);
            if (PasswordFile(text, at, stop) is { } value)
            {
                found.Add(value);
            }

            if (text.AsSpan(at, stop - at).ContainsAny(Commands))
            {
                Arguments(found, text, at, stop);
            }

            at = stop < end ? stop : end + 1;
        }
    }

    private static void Arguments(List<(int Start, int End)> found, string text, int start, int stop)
    {
        var line = text.AsSpan(start, stop - start);
        foreach (var (option, commands, isJoined, isPair) in Options)
        {
            if (Earliest(line, commands) is not { } command)
            {
                continue;
            }

            for (var at = line[command..].IndexOf(option) + command; at >= command && at < line.Length;)
            {
                var after = at + option.Length;
                if (at > 0 && line[at - 1] == ' ' && Argument(text, start + after, stop, isJoined, isPair) is { } value)
                {
                    found.Add(value);
                }

                var next = line[after..].IndexOf(option);
                at = next < 0 ? -1 : after + next;
            }
        }

        Shares(found, text, start, stop);
        Passed(found, text, start, stop);
    }

    private static int? Earliest(ReadOnlySpan<char> line, string[] commands)
    {
        int? earliest = null;
        foreach (var command in commands)
        {
            var at = line.IndexOf(command, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetterOrDigit(line[at - 1])))
            {
                earliest = Math.Min(earliest ?? at, at);
            }
        }

        return earliest;
    }

    private static (int Start, int End)? Argument(string text, int at, int stop, bool isJoined, bool isPair)
    {
        var isApart = at < stop && text[at] is ' ' or '=';
        if (at >= stop || isJoined == isApart || (!isJoined && !isApart))
        {
            return null;
        }

        at += isApart ? 1 : 0;
        while (at < stop && text[at] == ' ')
        {
            at++;
        }

        var (start, end) = Word(text, at, stop);
        var value = text.AsSpan(start, Math.Max(0, end - start));
        if (value.IsEmpty || value[0] is '-' || (isJoined && value[0] is '=' or '+'))
        {
            return null;
        }

        if (isPair)
        {
            var parting = value.IndexOfAny(':', '%');
            return parting >= 0 && parting < value.Length - 1 && !value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !ValueJudgement.IsNone(value[(parting + 1)..]) && value[0] is not ('$' or '[')
                ? (start, end)
                : null;
        }

        return ValueJudgement.IsNone(value) || IsPorts(value) ? null : (start, end);
    }

    /// <summary>-p 8080:80 is a port.</summary>
    private static bool IsPorts(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(Ports) && value.ContainsAny(":/") || (value.Length < 6 && !value.ContainsAnyExceptInRange('0', '9'));

    private static (int Start, int End) Word(string text, int at, int stop)
    {
        if (at < stop && text[at] is '"' or '\'' && text.IndexOf(text[at], at + 1, stop - at - 1) is > 0 and var close)
        {
            return (at + 1, close);
        }

        var end = at;
        while (end < stop && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '\'' or '`'))
        {
            end++;
        }

        return (at, end);
    }

    /// <summary>net use Z: \\host\share /user:kim geheim.</summary>
    private static void Shares(List<(int Start, int End)> found, string text, int start, int stop)
    {
        var line = text.AsSpan(start, stop - start);
        var use = line.IndexOf("net use", StringComparison.OrdinalIgnoreCase);
        var user = use < 0 ? -1 : line[use..].IndexOf("/user:", StringComparison.OrdinalIgnoreCase);
        if (user < 0)
        {
            return;
        }

        var (_, end) = Word(text, start + use + user, stop);
        if (end < stop && Word(text, end + 1, stop) is var (from, to) && to > from && text[from] != '/')
        {
            found.Add((from, to));
        }
    }

    /// <summary>OpenSSL's pass:geheim.</summary>
    private static void Passed(List<(int Start, int End)> found, string text, int start, int stop)
    {
        var line = text.AsSpan(start, stop - start);
        if (!line.Contains("openssl", StringComparison.OrdinalIgnoreCase) || line.IndexOf(" pass:") is not (> 0 and var at))
        {
            return;
        }

        var (from, to) = Word(text, start + at + 6, stop);
        if (to > from)
        {
            found.Add((from, to));
        }
    }

    /// <summary>host:5432:database:user:password, as .pgpass has it.</summary>
    private static (int Start, int End)? PasswordFile(string text, int start, int stop)
    {
        var line = text.AsSpan(start, stop - start).TrimEnd();
        if (line.Length is < 9 or > 512 || line.Count(':') != 4 || line.ContainsAny(NoPasswordFile))
        {
            return null;
        }

        Span<Range> fields = stackalloc Range[5];
        line.Split(fields, ':');
        var port = line[fields[1]];
        var database = line[fields[2]];
        var password = line[fields[4]];
        var isPort = port is "*" || (port.Length is 4 or 5 && !port.ContainsAnyExceptInRange('0', '9'));
        return isPort && database.Length > 0 && database.ContainsAnyExceptInRange('0', '9') && password.Length > 0 && !ValueJudgement.IsNone(password) ? (start + fields[4].Start.Value, start + line.Length) : null;
    }
}
