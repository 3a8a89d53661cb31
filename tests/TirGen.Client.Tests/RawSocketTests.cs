using System.Net;
using System.Net.Sockets;
using Tir.ModelEndpoints;

namespace TirGen.Client.Tests;

/// <summary>What must not be sent does not reach a socket, for every operation of TIR's document that has a text in its path.</summary>
public sealed class RawSocketTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task NoConnectionIsMadeForAPathValueThatLeadsElsewhere(string text)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        using HttpClient http = new();
        ModelEndpointsClient client = new(http, new ModelEndpointsOptions
        {
            BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/base/"),
            ProjectId = 1,
            Location = "Delhi",
            ValidateRequests = false,
        });
        int calls = 0;
        foreach (System.Reflection.MethodInfo method in typeof(ModelEndpointsClient).GetMethods().Where(static m => m.IsDefined(typeof(ApiOperationAttribute), false)))
        {
            string template = method.GetCustomAttributes(false).OfType<ApiOperationAttribute>().Single().Path;
            System.Reflection.ParameterInfo[] parameters = method.GetParameters();
            foreach (System.Reflection.ParameterInfo tried in parameters.Where(p => p.ParameterType == typeof(string) && template.Contains($"{{{Wire(p)}}}", StringComparison.Ordinal)))
            {
                object?[] arguments = [.. parameters.Select(p => p == tried ? text
                    : p.ParameterType == typeof(string) ? "a"
                    : p.HasDefaultValue ? null
                    : p.ParameterType.IsByRef ? throw new NotSupportedException($"{method.Name} has a body beside a text in its path; call it here by hand.")
                    : Activator.CreateInstance(p.ParameterType))];
                Exception? exception = await Record.ExceptionAsync(async () =>
                {
                    try
                    {
                        await (Task)method.Invoke(client, arguments)!;
                    }
                    catch (System.Reflection.TargetInvocationException invocation)
                    {
                        throw invocation.InnerException!;
                    }
                });
                Assert.Equal(Wire(tried), Assert.IsAssignableFrom<ArgumentException>(exception).ParamName);
                calls++;
            }
        }

        Assert.InRange(calls, 1, 100);
        Assert.False(listener.Pending(), "Something connected.");
    }

    /// <summary>TIR's names on the wire are those of C# with underscores.</summary>
    private static string Wire(System.Reflection.ParameterInfo parameter) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!);
}
