using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>A context for one operation knows what that sends and answers, which is all that is needed, and says the same as the context for everything.</summary>
public sealed class OperationContextTests
{
    [Fact]
    public void Each_is_complete()
    {
        OracleModel model = OracleModel.Tir.Value;
        JsonSerializerContext whole = model.Context(new JsonSerializerOptions());
        int count = 0;
        foreach (JsonSerializerContext context in model.OperationContexts())
        {
            foreach (Type type in OracleModel.TypesOf(context.GetType()))
            {
                for (int seed = 0; seed < 20; seed++)
                {
                    object value = new RandomValues(seed).Create(type);
                    byte[] expected = JsonSerializer.SerializeToUtf8Bytes(value, type, whole);
                    Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(value, type, context)));
                    Assert.Equal(Outcome.Of(expected, type, whole, whole), Outcome.Of(expected, type, context, whole));
                }

                count++;
            }
        }

        Assert.True(count > 30);
    }

    [Fact]
    public void None_knows_what_its_operation_does_not_need()
    {
        Assert.NotNull(Tir.ModelEndpoints.RestartJsonContext.Default.GetTypeInfo(typeof(Tir.ModelEndpoints.Restart)));
        JsonTypeInfo? other = Tir.ModelEndpoints.RestartJsonContext.Default.GetTypeInfo(typeof(Tir.ModelEndpoints.Patch));
        Assert.Null(other);
        // A member's type is read and written by the record around it.
        Assert.NotNull(Tir.ModelEndpoints.UpdateAutoScaleJsonContext.Default.GetTypeInfo(typeof(Tir.ModelEndpoints.UpdateAutoScale)));
        Assert.Null(Tir.ModelEndpoints.UpdateAutoScaleJsonContext.Default.GetTypeInfo(typeof(Tir.ModelEndpoints.AutoScalePolicy)));
    }
}
