using BugBridge.Host.Access;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>What the sign-in page says when signing in at a provider came to nothing.</summary>
internal static class SignInProblems
{
    /// <summary>In English, which is the key to the other languages.</summary>
    public static string TextOf(SignInProblem problem) => problem switch
    {
        SignInProblem.Denied => "Sign-in was cancelled, or your company account has no access to BugBridge.",
        SignInProblem.Unreachable => "The sign-in service cannot be reached. Try again in a few minutes.",
        SignInProblem.Stale => "Sign-in took too long, or was started in another browser or at another address. Try again.",
        SignInProblem.NotTrusted => "BugBridge does not accept the answer of the sign-in service. Tell your BugBridge administrator; the log has the reason.",
        SignInProblem.TooManyGroups => "You are in too many groups for the sign-in service to list. Tell your BugBridge administrator; the log says what to change.",
        _ => "You are signed in, but have no role in BugBridge. Ask your BugBridge administrator for one.",
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
