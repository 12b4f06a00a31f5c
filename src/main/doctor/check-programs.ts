import { findProgram } from "../../reading/programs/find-program.js";
import { OFFICE_EXTENSIONS } from "../../reading/programs/office-extensions.js";
import { programConfinement } from "../../reading/programs/program-confinement.js";
import { type Finding, warning, well } from "./finding.js";

/** Which programs of the system that some formats are read through are there, and are they confined? */
export function checkPrograms(): readonly Finding[] {
  return [officeFinding(), ...confinementFindings()];
}

function officeFinding(): Finding {
  const extensions = OFFICE_EXTENSIONS.join(", ");
  return findProgram("soffice") === null
    ? warning(
        "programs",
        `LibreOffice is not installed: ${extensions} are refused`,
        "apt-get install libreoffice-writer libreoffice-calc, or supply such files as .docx and .xlsx",
      )
    : well("programs", `LibreOffice is there: ${extensions} are read`);
}

function confinementFindings(): readonly Finding[] {
  if (programConfinement().kind === "root") return [];
  return [
    warning(
      "programs",
      "such programs are not kept from other files and from the network: no namespaces can be opened",
      "install util-linux or bubblewrap and allow user namespaces (sysctl kernel.unprivileged_userns_clone=1)",
    ),
  ];
}
