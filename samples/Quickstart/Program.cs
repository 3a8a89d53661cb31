using Quickstart;
using Tir.ModelEndpoints;
using TirGen.StandIn.Tir;

// Builds the six actions of a model endpoint, checks them, simulates the autoscale policy among them, and sends them:
//   dotnet run --project samples/Quickstart                     to a stand-in of TIR inside this process
//   dotnet run --project samples/Quickstart -- --base-url URL   to a mock server or to TIR itself; see Settings for the variables
try
{
    Settings settings = Settings.Parse(args);
    await using TirStandIn? standIn = settings.BaseAddress is null ? StandIn.Start(settings) : null;
    ModelEndpointsOptions options = new()
    {
        BaseAddress = settings.BaseAddress ?? standIn!.Address,
        ProjectId = settings.ProjectId,
        Location = settings.Location,
        Token = settings.Token,
        ApiKey = settings.ApiKey,
    };
    using HttpClient http = new();
    ModelEndpointsClient client = new(http, options);
    Console.WriteLine($"Sending to {options.BaseAddress}{(standIn is null ? "" : ", a stand-in that checks each request against the document")}");
    foreach (ActionStep step in ActionSteps.All)
    {
        await step.RunAsync(client, settings);
    }

    IReadOnlyList<string> violations = standIn?.Violations ?? [];
    foreach (string violation in violations)
    {
        Console.Error.WriteLine($"The stand-in objects: {violation}");
    }

    return violations.Count == 0 && ActionSteps.All.All(static step => step.AllocatedBytes == 0) ? 0 : 1;
}
catch (Exception exception) when (exception is ArgumentException or HttpRequestException or TirGen.ApiValidationException or TirGen.Http.ApiException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
