using System.CommandLine;
using TirGen.Autoscaling;
using TirGen.Tool.Input;
using TirGen.Tool.Manifests;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen export</c>: the policy's meaning as manifests of the autoscalers that exist for Kubernetes.</summary>
internal sealed class ExportCommand
{
    private static readonly Dictionary<string, Func<ManifestInput, Manifest>> Formats = new(StringComparer.Ordinal)
    {
        ["keda"] = ScaledObjectManifest.Create,
        ["keda-http"] = HttpScaledObjectManifest.Create,
        ["hpa"] = HorizontalPodAutoscalerManifest.Create,
    };

    private readonly Option<string> _policy = PolicyOptions.Policy();
    private readonly Option<EvaluationProfile> _profile = PolicyOptions.Profile();
    private readonly Option<Func<ManifestInput, Manifest>> _format = ValueOption.Single<Func<ManifestInput, Manifest>>(
        "--format", "keda|keda-http|hpa", "What to write: ScaledObject with InterceptorRoute, HTTPScaledObject, or HorizontalPodAutoscaler.", null!, Format).Required();

    private readonly Option<string> _name = ValueOption.Single("--name", "name", "Name of the deployment and of what is written. Default model.", "model", KubernetesName);
    private readonly Option<string?> _service = ValueOption.Single<string?>("--service", "name", "Service in front of the deployment. Default: as the deployment.", null, KubernetesName);
    private readonly Option<int> _port = ValueOption.Single("--port", "N", "Port of the service. Default 8080.", 8080, NumberText.Integer(1, 65535));
    private readonly Option<string?> _host = new("--host") { Description = "Host name that the interceptor routes to the service.", HelpName = "host" };
    private readonly Option<string> _prometheus = new("--prometheus")
    {
        Description = "Address of the Prometheus that has the custom metrics. Default http://prometheus.monitoring:9090.",
        HelpName = "url",
        DefaultValueFactory = static _ => "http://prometheus.monitoring:9090",
    };

    private readonly Option<bool> _privateCluster = new("--private-cluster") { Description = $"Up to {PolicyLintOptions.PrivateClusterLimit} workers." };
    private readonly Option<string?> _out = new("--out") { Description = "Writes the manifest to a file instead of the output.", HelpName = "yaml" };

    public static Command Create()
    {
        ExportCommand options = new();
        Command command = new("export", "Writes the policy as a manifest for KEDA or the HPA. What has no counterpart there is listed, in the manifest and on the error stream.")
        {
            options._policy, options._format, options._profile, options._name, options._service, options._port,
            options._host, options._prometheus, options._privateCluster, options._out,
        };
        command.SetAction(options.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        PolicyFile file = PolicyFile.Read(parsed.GetRequiredValue(_policy), new() { PrivateCluster = parsed.GetValue(_privateCluster) });
        foreach (string note in file.Notes)
            parsed.InvocationConfiguration.Error.WriteLine(note);
        string name = parsed.GetValue(_name)!;
        Manifest manifest = parsed.GetRequiredValue(_format)(new()
        {
            Policy = file.Policy,
            Profile = parsed.GetValue(_profile)!,
            Name = name,
            Service = parsed.GetValue(_service) ?? name,
            Port = parsed.GetValue(_port),
            Host = parsed.GetValue(_host),
            PrometheusAddress = parsed.GetValue(_prometheus)!,
        });
        foreach (string gap in manifest.Gaps)
            parsed.InvocationConfiguration.Error.WriteLine($"{file.Path}: no counterpart: {gap}");
        string yaml = manifest.ToYaml($"{Path.GetFileName(file.Path)} read as {parsed.GetValue(_profile)}");
        if (parsed.GetValue(_out) is { } path)
            File.WriteAllText(path, yaml);
        else
            parsed.InvocationConfiguration.Output.Write(yaml);
        return ExitStatus.Success;
    }

    private static Func<ManifestInput, Manifest> Format(string text) => Formats.TryGetValue(text, out Func<ManifestInput, Manifest>? format)
        ? format
        : throw new FormatException($"\"{text}\" is no format. Use {string.Join(", ", Formats.Keys)}.");

    /// <summary>A DNS label, which is what names of services and label values must be.</summary>
    private static string KubernetesName(string text)
    {
        bool valid = text.Length is > 0 and <= 63
            && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && text[0] != '-' && text[^1] != '-';
        return valid ? text : throw new FormatException($"\"{text}\" is no name in Kubernetes. Use up to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends.");
    }
}
