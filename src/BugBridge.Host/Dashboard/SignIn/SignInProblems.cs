using BugBridge.Host.Access;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>What the sign-in page says when signing in at a provider came to nothing.</summary>
internal static class SignInProblems
{
    /// <summary>In English, which is the key to the other languages.</summary>
    public static string TextOf(SignInProblem problem) => problem switch
    {
        SignInProblem.Denied => "Signing in was cancelled, or your company account may not use BugBridge.",
        SignInProblem.Unreachable => "The service that signs you in cannot be reached. Try again in a few minutes.",
        SignInProblem.Stale => "Signing in took too long, or began in another browser or at another address. Try again.",
        SignInProblem.NotTrusted => "The service that signs you in gave an answer that BugBridge does not accept. Tell whoever runs BugBridge here; the log has the reason.",
        SignInProblem.TooManyGroups => "You are in so many groups that the service that signs you in does not list them. Tell whoever runs BugBridge here; the log says what to change.",
        _ => "You are signed in, but you have no role in BugBridge. Ask whoever runs BugBridge here to give you one.",
    };

    /// <summary>The status of the page that says it.</summary>
    public static int StatusOf(SignInProblem problem) => problem switch
    {
        SignInProblem.Unreachable => StatusCodes.Status503ServiceUnavailable,
        SignInProblem.Stale => StatusCodes.Status400BadRequest,
        SignInProblem.NotTrusted => StatusCodes.Status502BadGateway,
        _ => StatusCodes.Status403Forbidden,
    };
}
