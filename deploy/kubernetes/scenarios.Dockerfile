# Your scenarios and policies in the image, for the jobs beside this file. From your repository:
#   docker build -f scenarios.Dockerfile -t registry.example.com/cilium-vdm/scenarios:0.1.0 .
ARG CILIUM_VDM_IMAGE=registry.example.com/cilium-vdm/shell:0.1.0
FROM ${CILIUM_VDM_IMAGE}
COPY scenarios /work/scenarios
