using BugBridge.Core.Sync.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Core.Recognition;

/// <summary>Reps are thanked for the bugs that they report.</summary>
public static class RecognitionFeature
{
    /// <summary>Adds it, over the ports and the settings.</summary>
    public static IServiceCollection AddRecognition(this IServiceCollection services) => services
        .AddPlanStep<Confirmation>();
}
