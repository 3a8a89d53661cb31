using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Kiota.Abstractions.Serialization;
using TirGen.Benchmarks.Bodies;
using TirGen.Benchmarks.Measuring;
using TirGen.Benchmarks.Messages;
using TirGen.Benchmarks.Peers.Kiota;
using TirGen.Benchmarks.Peers.Models;
using TirGen.Benchmarks.Puts;
using TirGen.Benchmarks.Reads;
using TirGen.Benchmarks.Responses;
using TirGen.Benchmarks.Samples;
using TirGen.Benchmarks.Urls;

namespace TirGen.Benchmarks;

/// <summary>Every job that is measured.</summary>
public static class Jobs
{
    private static readonly JsonSerializerOptions Reflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static Job Restart() => Body(
        "restart, body", new GeneratedRestartBody(), new RestartBody(), FastPathContext.Default.RestartBody, MetadataContext.Default.RestartBody,
        HandWritten.Restart, static body => new KiotaRestart(body));

    public static Job AutoScale(Words words)
    {
        AutoScaleBody value = AutoScaleSample.Body(words);
        return Body(
            "update_auto_scale, body" + Suffix(words), new GeneratedAutoScaleBody(words), value, FastPathContext.Default.AutoScaleBody, MetadataContext.Default.AutoScaleBody,
            writer => HandWritten.AutoScale(writer, value), static body => new KiotaAutoScale(body));
    }

    public static Job Async(Words words)
    {
        AsyncBody value = AsyncSample.Body(words);
        return Body(
            "update_async_configuration, body" + Suffix(words), new GeneratedAsyncBody(words), value, FastPathContext.Default.AsyncBody, MetadataContext.Default.AsyncBody,
            writer => HandWritten.Async(writer, value), static body => new KiotaAsync(body));
    }

    public static Job Patch(Words words)
    {
        PatchBody value = PatchSample.Body(words);
        return Body<PatchBody>(
            "patch, body" + Suffix(words), new GeneratedPatchBody(words), value, FastPathContext.Default.PatchBody, MetadataContext.Default.PatchBody, null, null);
    }

    public static Job BuildAutoScale() => new(
        "update_auto_scale, build and body",
        [new GeneratedBuildAutoScale(Words.Plain), new FastPathBuild<AutoScaleBody>(static () => AutoScaleSample.Body(Words.Plain), FastPathContext.Default.AutoScaleBody)]);

    public static Job BuildPatch() => new(
        "patch, build and body",
        [new GeneratedBuildPatch(Words.Plain), new FastPathBuild<PatchBody>(static () => PatchSample.Body(Words.Plain), FastPathContext.Default.PatchBody)]);

    public static Job Url() => new("URL", [new GeneratedUrl(), new InterpolatedUrl()]);

    public static Job BodyAndUrl() => new("update_auto_scale, body and URL", [new GeneratedBodyAndUrl(Words.Plain), new FastPathBodyAndUrl(Words.Plain)]);

    public static Job Message() => new("update_auto_scale, request message", [new GeneratedMessage(), new JsonContentMessage()]);

    /// <summary>The answer in the form that TIR documents.</summary>
    public static Job Response() => Response("answer", [.. IEndpoint.Answer]);

    /// <summary>The same answer in another form: white space and another order.</summary>
    public static Job UnusualResponse() => Response(
        "answer in another form", """{ "message": "Success", "code": 200, "errors": {}, "data": "Model Endpoint restarted successfully" }"""u8.ToArray());

    /// <summary>An object of about sixty members is read.</summary>
    public static Job Read()
    {
        byte[] json = PatchJson();
        return new(
            "patch, read",
            [
                new RecordRead(json),
                new SerializerRead("System.Text.Json metadata", json, MetadataContext.Default.PatchBody),
                new SerializerRead("System.Text.Json reflection", json, (JsonTypeInfo<PatchBody>)Reflection.GetTypeInfo(typeof(PatchBody))),
            ]);
    }

    /// <summary>The body of a patch, as a server might answer it.</summary>
    public static byte[] PatchJson() => new GeneratedPatchBody(Words.Plain).Output();

    /// <summary>The whole call, answered in the process without an allocation.</summary>
    public static Job StubPut()
    {
        StubHandler stub = new();
        return new("update_auto_scale, whole PUT over a stub", PutContenders.Over(stub, new Uri("http://127.0.0.1/myaccount/api/v1/gpu"), () => stub));
    }

    /// <summary>The whole call over a socket.</summary>
    public static Job LoopbackPut(LoopbackServer server) => new(
        "update_auto_scale, whole PUT over loopback", PutContenders.Over(server, server.Address, static () => new SocketsHttpHandler()));

    /// <summary>Everything that a full report shows.</summary>
    public static IReadOnlyList<Job> All(LoopbackServer server) =>
    [
        Restart(),
        AutoScale(Words.Plain), AutoScale(Words.NonAscii), AutoScale(Words.Hostile),
        Async(Words.Plain), Async(Words.NonAscii), Async(Words.Hostile),
        Patch(Words.Plain), Patch(Words.NonAscii), Patch(Words.Hostile),
        BuildAutoScale(), BuildPatch(), Url(), BodyAndUrl(), Message(), Response(), UnusualResponse(), Read(), StubPut(), LoopbackPut(server),
    ];

    private static Job Response(string name, byte[] answer) => new(
        name,
        [
            new EnvelopeResponse(answer),
            new SerializerResponse("System.Text.Json metadata", answer, WebContext.Default.ActionAnswer),
            new SerializerResponse("System.Text.Json reflection", answer, (JsonTypeInfo<ActionAnswer>)Reflection.GetTypeInfo(typeof(ActionAnswer))),
            new NewtonsoftResponse(answer),
        ]);

    private static Job Body<T>(
        string name,
        Contender generated,
        T value,
        JsonTypeInfo<T> fastPath,
        JsonTypeInfo<T> metadata,
        Action<Utf8JsonWriter>? byHand,
        Func<T, IParsable>? kiota)
    {
        List<Contender> contenders =
        [
            generated,
            new CopyBody(generated.Output()),
            new FastPathBody<T>(value, fastPath, skipValidation: false),
            new FastPathBody<T>(value, fastPath, skipValidation: true),
            new SerializerBody<T>("System.Text.Json metadata", value, metadata),
            new SerializerBody<T>("System.Text.Json reflection", value, (JsonTypeInfo<T>)Reflection.GetTypeInfo(typeof(T))),
            new NewtonsoftBody<T>(value),
        ];
        if (byHand is not null)
            contenders.Add(new HandWrittenBody(byHand));
        if (kiota is not null)
            contenders.Add(new KiotaBody(kiota(value)));
        return new Job(name, contenders);
    }

    private static string Suffix(Words words) => words.Kind switch
    {
        SampleText.NonAscii => ", beyond ASCII",
        SampleText.Hostile => ", hostile text",
        _ => "",
    };
}
