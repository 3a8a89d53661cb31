using TirGen.Autoscaling;

namespace TirGen.Tool.Input;

/// <summary>A policy as it stands in a file: the bare object, the body of a request, or a detail answer.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Policy">The policy; without errors.</param>
/// <param name="Findings">What else is to be said about it.</param>
/// <param name="Document">Where everything stands.</param>
internal sealed record PolicyFile(string Path, AutoscalingPolicy Policy, IReadOnlyList<Finding> Findings, PolicyDocument Document)
{
    /// <summary>Reads a file and judges the policy.</summary>
    /// <exception cref="InputException">There is no such file, or it holds no usable policy; the message then has a line for each error.</exception>
    public static PolicyFile Read(string path, PolicyLintOptions options)
    {
        if (!File.Exists(path))
            throw new InputException($"There is no policy {path}. Give a JSON file with an auto_scale_policy, a request body or a detail answer.");
        return Read(path, File.ReadAllBytes(path), options);
    }

    /// <summary>Reads a policy and judges it.</summary>
    /// <param name="path">What it is called.</param>
    /// <param name="bytes">Its text.</param>
    /// <param name="options">What is known of the endpoint.</param>
    /// <exception cref="InputException">It is no usable policy; the message has a line for each error.</exception>
    public static PolicyFile Read(string path, byte[] bytes, PolicyLintOptions options)
    {
        PolicyDocument document = PolicyDocument.Read(bytes);
        IReadOnlyList<Finding> findings = PolicyVerdict.Of(bytes, document, options);
        if (findings.Any(static finding => finding.Severity == FindingSeverity.Error))
        {
            IEnumerable<string> errors = findings.Where(static finding => finding.Severity == FindingSeverity.Error).Select(finding => Describe(path, finding));
            throw new InputException(string.Join('\n', errors));
        }

        return document.Policy is { } policy
            ? new(path, policy, findings, document)
            : throw new InputException(string.Join('\n', document.Findings.Where(static finding => finding.Severity == FindingSeverity.Error).Select(finding => Describe(path, finding))));
    }

    /// <summary>Warnings and hints, one line each, in the form that editors and build logs link to the place.</summary>
    public IEnumerable<string> Notes => Findings.Select(finding => Describe(Path, finding));

    /// <summary>What the service times of the traffic tell about the policy, one line each.</summary>
    /// <param name="options">The endpoint, with the mean service time.</param>
    public IEnumerable<string> CapacityNotes(PolicyLintOptions options) => Document.Lint(options)
        .Where(static finding => finding.Id == "rate-above-capacity")
        .Select(finding => Describe(Path, finding));

    private static string Describe(string path, Finding finding)
    {
        string place = finding.Line > 0 ? $"({finding.Line},{finding.Column})" : "";
        string pointer = finding.Pointer.Length > 0 && !PolicyVerdict.IsOfTheDocument(finding) ? finding.Pointer + ": " : "";
        return $"{path}{place}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Id}: {pointer}{finding.Message} {finding.Remedy}".TrimEnd();
    }
}
