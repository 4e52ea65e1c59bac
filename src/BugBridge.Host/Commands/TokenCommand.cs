using System.CommandLine;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary><c>token</c>: makes an access token for <c>Web:Auth:Tokens</c>. Reads no settings and writes nothing.</summary>
internal sealed class TokenCommand(Surroundings around)
{
    /// <summary>The command; <paramref name="guarded"/> turns failures into messages and exit codes.</summary>
    public Command Create(Func<Func<ParseResult, CancellationToken, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> guarded)
    {
        var command = new Command("token", "Create an access token, and print it with its hash. The hash goes into Web:Auth:Tokens; the token is shown only now.")
        {
            BridgeOptions.Json,
        };
        command.SetAction(guarded((arguments, _) => Task.FromResult(Make(arguments))));
        return command;
    }

    private int Make(ParseResult arguments)
    {
        var answer = new Printer(around.Output, new SecretGuard(new BridgeSettings()));
        var token = AccessToken.New();
        if (arguments.GetValue(BridgeOptions.Json))
        {
            answer.Data(new { Token = token, Sha256 = AccessToken.HashOf(token) });
            return ExitCode.Ok;
        }

        answer.Line($"Token    {token}");
        answer.Line($"Sha256   {AccessToken.HashOf(token)}");
        answer.Line("Use the token to its owner. Put the hash into the configuration:");
        answer.Line($$"""  "Web": { "Auth": { "Tokens": [ { "Name": "whose", "Role": "Reader", "Sha256": "{{AccessToken.HashOf(token)}}" } ] } }""");
        return ExitCode.Ok;
    }
}
