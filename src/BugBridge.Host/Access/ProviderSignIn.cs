using System.Buffers.Text;
using System.Text.Json;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BugBridge.Host.Access;

/// <summary>What happens when somebody goes to the provider and comes back: who they are here, or why they do not get in.</summary>
internal sealed partial class ProviderSignIn(WebSettings web, Sessions sessions, TimeProvider clock, ILogger<ProviderSignIn> log) : OpenIdConnectEvents
{
    /// <summary>A longer one is not kept in the cookie, which proxies would refuse. Then the provider asks whether to sign out.</summary>
    private const int LongestIdToken = 3_000;

    private static readonly object IdTokenKey = new();
    private static readonly object UserInfoKey = new();

    /// <summary>The page that says what went wrong.</summary>
    public static string PageOf(SignInProblem problem) => $"/sign-in?problem={problem}";

    /// <summary>What a failure on the way to the provider and back is.</summary>
    public static SignInProblem ProblemOf(Exception? failure) => failure switch
    {
        SecurityTokenException => SignInProblem.NotTrusted,
        HttpRequestException or IOException or OperationCanceledException or InvalidOperationException => SignInProblem.Unreachable,
        AuthenticationFailureException { InnerException: null } => SignInProblem.Stale,
        AuthenticationFailureException { InnerException: { } inner } => ProblemOf(inner),
        _ => SignInProblem.NotTrusted,
    };

    /// <summary>Notes a failure for whoever runs the bridge.</summary>
    public void Note(SignInProblem problem, Exception? failure) => LogFailed(log, problem, failure?.Message ?? "no reason given");

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = ProviderScheme.AddressOf(web, context.Request, ProviderScheme.ReturnPath);
        return Task.CompletedTask;
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        // The framework takes unsigned tokens here: what comes from the token endpoint is told by TLS (OpenID Connect Core, 3.1.3.7). Ours have to be signed all the same.
        var token = context.SecurityToken;
        if (token.RawSignature.Length == 0 || !ProviderScheme.Algorithms.Contains(token.Header.Alg, StringComparer.Ordinal))
        {
            context.Fail(new SecurityTokenInvalidAlgorithmException($"The token is not signed by a key of the provider's alone ({token.Header.Alg})."));
        }

        context.HttpContext.Items[IdTokenKey] = context.TokenEndpointResponse?.IdToken;
        return Task.CompletedTask;
    }

    public override Task UserInformationReceived(UserInformationReceivedContext context)
    {
        context.HttpContext.Items[UserInfoKey] = context.User.RootElement.Clone();
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context)
    {
        var settings = web.Auth.OpenIdConnect;
        var idToken = (string)context.HttpContext.Items[IdTokenKey]!;
        var person = ProviderPerson.Read(PayloadOf(idToken), context.HttpContext.Items[UserInfoKey] is JsonElement told ? told : default, settings);
        if (person.HasTooManyGroups && settings.GroupRoles.Count > 0)
        {
            LogTooMany(log, settings.GroupsClaim);
        }

        if (settings.RoleOf(person.Groups, person.Emails) == BridgeRole.None)
        {
            LogNoRole(log, person.Groups.Length, person.Emails.IsEmpty ? "no" : "a");
            context.Response.Redirect(PageOf(person.HasTooManyGroups ? SignInProblem.TooManyGroups : SignInProblem.NoRole));
            context.HandleResponse();
            return Task.CompletedTask;
        }

        context.Principal = BridgeUser.Of(person, settings, sessions.New());
        context.Properties = new AuthenticationProperties
        {
            IssuedUtc = clock.GetUtcNow(),
            ExpiresUtc = clock.GetUtcNow() + settings.SessionLength,
            AllowRefresh = false,
        };
        context.Properties.StoreTokens(idToken.Length <= LongestIdToken ? [new AuthenticationToken { Name = ProviderSignOut.IdToken, Value = idToken }] : []);
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(PageOf(SignInProblem.Denied));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var problem = ProblemOf(context.Failure);
        Note(problem, context.Failure);
        context.Response.Redirect(PageOf(problem));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>The framework's claims no longer tell a list with one group from a text.</summary>
    private static JsonElement PayloadOf(string idToken)
    {
        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(idToken.Split('.')[1]));
        return payload.RootElement.Clone();
    }

    [LoggerMessage(LogLevel.Warning, "Signing in at the provider failed ({Problem}): {Reason}")]
    private static partial void LogFailed(ILogger log, SignInProblem problem, string reason);

    [LoggerMessage(LogLevel.Warning, "Somebody signed in at the provider and has no role here: the provider names {Groups} groups, none of them in GroupRoles, and {Emails} verified e-mail address.")]
    private static partial void LogNoRole(ILogger log, int groups, string emails);

    [LoggerMessage(LogLevel.Warning, "The provider did not list a person's groups in the claim {Claim}, because there are too many. In Entra, let the application list only the groups assigned to it, or use app roles with the GroupsClaim roles.")]
    private static partial void LogTooMany(ILogger log, string claim);
}
